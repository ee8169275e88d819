package org.tadamun.kernel.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** All classes of the project in the deployed application, found in its archives. */
final class ClassesInside {

  private static final String ROOT = "org/tadamun";

  private ClassesInside() {}

  static List<Class<?>> all() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try {
      return Collections.list(loader.getResources(ROOT)).stream()
          .flatMap(ClassesInside::names)
          .filter(name -> name.startsWith(ROOT) && name.endsWith(".class"))
          .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
          .<Class<?>>map(name -> load(loader, name))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Stream<String> names(URL folder) {
    try {
      if (folder.openConnection() instanceof JarURLConnection jar) {
        return jar.getJarFile().stream().map(entry -> entry.getName());
      }
      Path root = Path.of(URI.create(folder.toString()));
      Path base = root.getParent().getParent();
      return Files.walk(root).map(file -> base.relativize(file).toString().replace('\\', '/'));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Class<?> load(ClassLoader loader, String name) {
    try {
      return Class.forName(name, false, loader);
    } catch (ClassNotFoundException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
