package dev.labcast.planted.guard;

final class Prints {
    void say() {
        System.out.println("secret");
    }
}
