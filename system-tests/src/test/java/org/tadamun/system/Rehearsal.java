package org.tadamun.system;

import java.io.IOException;
import java.nio.file.Path;
import org.tadamun.system.server.Jdks;

/** Has the start rehearsed before all tests, with the JDK on which their servers are started. */
final class Rehearsal {

  private Rehearsal() {}

  /**
   * @param words the start script
   */
  public static void main(String[] words) throws IOException, InterruptedException {
    ProcessBuilder script = new ProcessBuilder(Path.of(words[0]).toString(), "prepare").inheritIO();
    script.environment().put("JAVA_HOME", Jdks.newest().toString());
    System.exit(script.start().waitFor());
  }
}
