package org.tadamun.system;

import java.io.IOException;
import java.nio.file.Path;
import org.tadamun.system.server.Demonstration;
import org.tadamun.system.server.Jdks;

/**
 * Rehearses the start before all tests, with the JDK of their servers, and loads the demonstration
 * once, with which many tests begin.
 */
final class Rehearsal {

  private Rehearsal() {}

  /**
   * @param words the path of the start script
   */
  public static void main(String[] words) throws IOException, InterruptedException {
    ProcessBuilder script = new ProcessBuilder(Path.of(words[0]).toString(), "prepare").inheritIO();
    script.environment().put("JAVA_HOME", Jdks.newest().toString());
    int prepared = script.start().waitFor();
    if (prepared != 0) {
      System.exit(prepared);
    }
    Demonstration.begin();
  }
}
