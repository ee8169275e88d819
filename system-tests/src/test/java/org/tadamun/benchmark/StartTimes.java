package org.tadamun.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tadamun.benchmark.instrument.Server;

/** P7: the time from the command to the first good answer, alternating with the bare server. */
final class StartTimes {

  private StartTimes() {}

  static void measure(Path root, Path work, int runs) throws Exception {
    Path jar = root.resolve("web-ui/target/server/payara-micro.jar");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    new ProcessBuilder(root.resolve("tadamun").toString(), "prepare").inheritIO().start().waitFor();
    List<Double> ours = new ArrayList<>();
    List<Double> bare = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      try (Server server = Server.bare(java, jar, work.resolve("bare" + i))) {
        bare.add(server.startSeconds());
      }
      try (Server server = Server.tadamun(root, work.resolve("Derby"), Map.of())) {
        ours.add(server.startSeconds());
      }
    }
    bare.sort(null);
    ours.sort(null);
    System.out.printf(
        Locale.ROOT,
        "%nstart to ready: bare server %.1f s, Tadamun %.1f s, ratio %.2f (P7: at most 1.6)%n",
        bare.get(runs / 2),
        ours.get(runs / 2),
        ours.get(runs / 2) / bare.get(runs / 2));
  }
}
