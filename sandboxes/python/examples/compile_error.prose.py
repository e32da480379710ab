# A chat answer without any code.
I am sorry, but I cannot help with that.
