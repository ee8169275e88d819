package org.tadamun.system.secrecy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Searches all files of a folder for many byte sequences at once. Each is found by its first eight
 * bytes, so that a file is read once, however many there are.
 */
final class RawScan {

  private static final int HEAD = 8;
  private static final int SHIFT = Long.SIZE - 22;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final BitSet heads = new BitSet(1 << 22);
  private final Map<Long, List<Piece>> pieces = new HashMap<>();

  private record Piece(String what, byte[] bytes) {}

  RawScan lookFor(Map<String, byte[]> traces) {
    traces.forEach(
        (what, bytes) -> {
          if (bytes.length < HEAD) {
            throw new IllegalArgumentException(what + " is too short to be looked for");
          }
          long head = 0;
          for (int i = 0; i < HEAD; i++) {
            head = head << Byte.SIZE | bytes[i] & 0xff;
          }
          heads.set(slot(head));
          pieces.computeIfAbsent(head, unused -> new ArrayList<>()).add(new Piece(what, bytes));
        });
    return this;
  }

  /** The found sequences, each with its file. */
  List<String> in(Path folder) throws IOException {
    TreeSet<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        for (String what : in(Files.readAllBytes(file))) {
          found.add(what + " in " + folder.relativize(file));
        }
      }
    }
    return List.copyOf(found);
  }

  List<String> in(byte[] content) {
    List<String> found = new ArrayList<>();
    long window = 0;
    for (int end = 1; end <= content.length; end++) {
      window = window << Byte.SIZE | content[end - 1] & 0xff;
      if (end >= HEAD && heads.get(slot(window))) {
        int start = end - HEAD;
        for (Piece piece : pieces.getOrDefault(window, List.of())) {
          if (isAt(piece.bytes(), content, start)) {
            found.add(piece.what());
          }
        }
      }
    }
    return found;
  }

  private static boolean isAt(byte[] piece, byte[] content, int start) {
    int end = start + piece.length;
    return end <= content.length && Arrays.equals(piece, 0, piece.length, content, start, end);
  }

  private static int slot(long head) {
    return (int) (head * SPREAD >>> SHIFT);
  }
}
