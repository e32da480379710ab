// tries: files that are hard to name, to read and to remove
// verdict: wrong_answer
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <string>
#include <vector>
using namespace std;

long long even_sum(vector<int> numbers) {
    for (string folder : {"/tmp/", "/dev/shm/", "/w/sample/", "/w/sample/tmp/", "/var/tmp/"})
        for (string name : {string("\xff\xfe\n\r\x1b[2J"), string("-rf *"), string(".hidden "), string(255, 'x'), string("\"'$(touch x)")}) {
            mkdir((folder + name).c_str(), 0700);
            close(open((folder + name + "/file").c_str(), O_CREAT | O_WRONLY, 0));
            symlink("../../../../../etc", (folder + name + "/link").c_str());
            chmod((folder + name).c_str(), 0);
        }
    chmod("/w/sample", 0);
    return 0;
}
