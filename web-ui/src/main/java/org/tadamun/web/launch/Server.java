package org.tadamun.web.launch;

import fish.payara.micro.boot.PayaraMicroBoot;
import fish.payara.micro.boot.PayaraMicroLauncher;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * The process that serves. Payara Micro stays alive after a failed deployment and answers 404 for
 * ever; here such a process ends, so that whoever watches it notices. It holds the data folder's
 * lock for as long as it lives.
 *
 * <p>Runs on the server's class path, outside the application, with nothing of it in reach; {@code
 * tadamun-server.jar} has this class and those that it uses.
 */
public final class Server {

  private static final int IN_USE = 8;
  private static final int NOT_DEPLOYED = 13;

  /** Never closed: the operating system gives the lock back when the process ends, however. */
  private static FileChannel lock;

  private Server() {}

  /** First the lock file, then the options of Payara Micro. */
  public static void main(String[] words) throws Exception {
    if (!hold(Path.of(words[0]))) {
      end(
          IN_USE,
          "The data folder (tadamun.data-dir) is in use by a running server; stop that one.");
    }
    PayaraMicroBoot boot = PayaraMicroLauncher.create(Arrays.copyOfRange(words, 1, words.length));
    if (boot.getRuntime().getDeployedApplicationNames().isEmpty()) {
      end(
          NOT_DEPLOYED,
          "The application was not deployed; the log in logs/ of the data folder says why.");
    }
    greet(Path.of(words[0]).getParent());
  }

  /** To the console alone, not to the log: whoever reads the log later must not get in by it. */
  private static void greet(Path runFolder) throws IOException {
    System.out.println("Tadamun is ready at " + System.getProperty("tadamun.base-url") + "/");
    boolean onlyFirst = !Boolean.getBoolean("tadamun.demo");
    new AdminLinkFiles(runFolder)
        .ask(onlyFirst)
        .ifPresent(link -> System.out.println("Sign in once, within an hour, at " + link));
  }

  private static boolean hold(Path file) throws IOException {
    lock = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    return lock.tryLock() != null;
  }

  private static void end(int code, String sentence) {
    System.err.println("tadamun: " + sentence);
    System.exit(code);
  }
}
