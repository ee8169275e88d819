package org.tadamun.web.launch.server;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** Changes bytes of two classes of the unpacked server, where a fault of it has no setting. */
public final class ServerPatches {

  /**
   * A file beside the server that says that all changes are done; without it the start script
   * builds anew.
   */
  static final String DONE = "server-patches";

  static final String JAR = "nucleus-grizzly-all.jar";

  /** A class of the jar and its change, which leaves a changed class as it is. */
  private record Patch(String path, UnaryOperator<byte[]> change) {}

  private static final List<Patch> PATCHES =
      List.of(
          new Patch(HeaderBytes.PARSER, HeaderBytes::changed),
          new Patch(CompressedBodies.FILTER, CompressedBodies::changed));

  private ServerPatches() {}

  /**
   * Carries out all changes.
   *
   * @param words the folder of the unpacked server
   * @throws IllegalStateException if the server has another class than the one that is known
   */
  public static void main(String[] words) throws IOException {
    Path root = Path.of(words[0]);
    Path done = root.resolveSibling(DONE);
    Files.deleteIfExists(done);
    try (FileSystem files = FileSystems.newFileSystem(root.resolve("runtime").resolve(JAR))) {
      for (Patch patch : PATCHES) {
        Path file = files.getPath(patch.path);
        byte[] present = Files.readAllBytes(file);
        byte[] changed = patch.change.apply(present);
        if (!Arrays.equals(present, changed)) {
          Files.write(file, changed);
        }
      }
    }
    Files.createFile(done);
  }
}
