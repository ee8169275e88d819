package org.tadamun.web.launch.preflight;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Another process that holds a file lock, as a server does. A lock of the own process would not be
 * refused.
 */
public final class LockHolder {

  private LockHolder() {}

  public static void main(String[] words) throws IOException {
    try (FileChannel channel =
        FileChannel.open(Path.of(words[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      System.out.println(channel.tryLock().isValid());
      System.in.read();
    }
  }

  /** Starts the process, and returns once it holds the lock. */
  public static Process start(Path lock) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                LockHolder.class.getProtectionDomain().getCodeSource().getLocation().getPath(),
                LockHolder.class.getName(),
                lock.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (process.inputReader().readLine() == null) {
      throw new IOException("the lock is not held");
    }
    return process;
  }
}
