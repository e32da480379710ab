// Package main exists to be compiled once while the image is built, so that the build cache holds what links programs.
package main

func main() {}
