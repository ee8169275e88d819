package org.tadamun.web.launch.preflight;

/**
 * Why nothing can be started; the message is the one sentence that the administrator reads (R1).
 */
public class Refusal extends Exception {

  private final ExitCode code;

  public Refusal(ExitCode code, String sentence, Object... arguments) {
    super(sentence.formatted(arguments));
    this.code = code;
  }

  public ExitCode code() {
    return code;
  }
}
