# tries: a class that ends the process with exit code 0 while it is made
# verdict: runtime_error
import os


class Meta(type):
    def __prepare__(name, bases):
        os._exit(0)


class even_sum(metaclass=Meta):
    pass
