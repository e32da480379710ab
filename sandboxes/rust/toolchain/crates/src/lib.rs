//! Empty: this package exists to have its dependencies compiled.
