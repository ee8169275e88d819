package org.tadamun.kernel.secret.boundary;

import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/** 409: a rotation or a retirement is not possible now. */
public class KeyRefused extends BusinessException {

  private KeyRefused(String why, Object... arguments) {
    super(ProblemType.WRONG_STATE, "kernel.master-key." + why, arguments);
  }

  /** A rotation is running; there are never two at once. */
  static KeyRefused running(int key) {
    return new KeyRefused("running", key);
  }

  static KeyRefused inUse(long values) {
    return new KeyRefused("in-use", values);
  }

  static KeyRefused noneOld() {
    return new KeyRefused("none-old");
  }

  /** Another node made the key, and the secrets file was not copied to this node. */
  public static KeyRefused notCopied(int key) {
    return new KeyRefused("not-copied", key);
  }

  /** This node's file has another key of that number, and may have encrypted with it. */
  public static KeyRefused another(int key) {
    return new KeyRefused("another", key);
  }

  static KeyRefused unwritable() {
    return new KeyRefused("unwritable");
  }
}
