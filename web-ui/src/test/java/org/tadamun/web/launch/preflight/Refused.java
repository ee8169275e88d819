package org.tadamun.web.launch.preflight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.function.Executable;

/** Checks that hold for every refusal (R1, R2). */
final class Refused {

  private Refused() {}

  /** The sentence of the refusal: it is one, names the word, and has the exit code. */
  static String by(ExitCode code, String word, Executable attempt) {
    Refusal refusal = assertThrows(Refusal.class, attempt);
    String sentence = refusal.getMessage();
    assertEquals(code, refusal.code(), sentence);
    assertTrue(sentence.contains(word), sentence);
    assertTrue(sentence.endsWith("."), sentence);
    assertEquals(1, sentence.lines().count(), sentence);
    return sentence;
  }
}
