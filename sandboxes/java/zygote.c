// The part of humaneval.Zygote that Java has no words for: forking a Java virtual machine.
#include "huge.h"
#include "threads.h"
#include "zygote.h"

#include <errno.h>
#include <jni.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

// See zygote.sh.
enum { REQUESTS = 3, COMPILES = 5, OWN_DESCRIPTORS_FROM };

// A plain start ends with the virtual machine's own handlers.
static void become(const struct zygote_order *order) {
    const int handled[] = {SIGPIPE, SIGXFSZ};
    struct sigaction handlers[2];
    for (int i = 0; i < 2; i++) sigaction(handled[i], NULL, &handlers[i]);
    zygote_become(order, OWN_DESCRIPTORS_FROM);
    for (int i = 0; i < 2; i++) sigaction(handled[i], &handlers[i], NULL);
    // Those that came with the order are in their places; what is left is the virtual machine's own, such as its archives.
    for (int there = 0; there < order->descriptor_count; there++)
        if (order->descriptors[there] >= OWN_DESCRIPTORS_FROM) close(order->descriptors[there]);
}

static int count(char **texts) {
    int n = 0;
    while (texts[n]) n++;
    return n;
}

static jobjectArray java_texts(JNIEnv *env, char **texts) {
    int n = count(texts);
    jobjectArray array = (*env)->NewObjectArray(env, n, (*env)->FindClass(env, "java/lang/String"), NULL);
    for (int i = 0; i < n; i++) (*env)->SetObjectArrayElement(env, array, i, (*env)->NewStringUTF(env, texts[i]));
    return array;
}

static const struct zygote_order *serve(void) {
    if (threads_stop() < 0) _exit(EXIT_FAILURE);
    memory_in_huge_pages(true);
    zygote_ready();
    for (;;) {
        const struct zygote_order *order = zygote_wait();
        if (zygote_fork() == 0) return order;
    }
}

// In the fork: {{folder}, arguments, environment}.
JNIEXPORT jobjectArray JNICALL Java_humaneval_Zygote_serve(JNIEnv *env, jclass zygote) {
    (void)zygote;
    const struct zygote_order *order = serve();
    become(order);
    threads_go_on();
    char *folder[] = {(char *)order->folder, NULL}, **parts[] = {folder, order->argv, order->environment};
    jobjectArray all = (*env)->NewObjectArray(env, 3, (*env)->FindClass(env, "[Ljava/lang/String;"), NULL);
    for (int i = 0; i < 3; i++) (*env)->SetObjectArrayElement(env, all, i, java_texts(env, parts[i]));
    return all;
}

JNIEXPORT void JNICALL Java_humaneval_Zygote_goOn(JNIEnv *env, jclass zygote) {
    (void)env, (void)zygote;
    struct pollfd judge = {.fd = REQUESTS, .events = POLLIN};
    if (write(COMPILES, "1", 1) < 0) zygote_give_up();
    close(COMPILES);
    while (poll(&judge, 1, -1) < 0 && errno == EINTR) continue;
}

JNIEXPORT void JNICALL Java_humaneval_Zygote_die(JNIEnv *env, jclass zygote) {
    (void)env, (void)zygote;
    zygote_give_up();
}

// By a method that Java code has no access to. It may throw.
JNIEXPORT void JNICALL Java_humaneval_Surroundings_addToClassPath(JNIEnv *env, jclass surroundings, jobject loader,
                                                                  jstring path) {
    (void)surroundings;
    jclass loaders = (*env)->GetObjectClass(env, loader);
    jmethodID add = (*env)->GetMethodID(env, loaders, "appendToClassPathForInstrumentation", "(Ljava/lang/String;)V");
    (*env)->CallVoidMethod(env, loader, add, path);
}
