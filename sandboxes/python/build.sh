# Compiled beforehand: at run time nobody may write here.
/usr/bin/python3 -ISE -m compileall -q .
