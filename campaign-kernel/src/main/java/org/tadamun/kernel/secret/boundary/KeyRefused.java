package org.tadamun.kernel.secret.boundary;

import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;

/** 409: a rotation, or a retirement, that cannot be now. */
public class KeyRefused extends BusinessException {

  private KeyRefused(String why, Object... arguments) {
    super(ProblemType.WRONG_STATE, "kernel.master-key." + why, arguments);
  }

  /** Never two at once. */
  static KeyRefused running(int key) {
    return new KeyRefused("running", key);
  }

  static KeyRefused inUse(long values) {
    return new KeyRefused("in-use", values);
  }

  static KeyRefused noneOld() {
    return new KeyRefused("none-old");
  }

  /** By another node, whose file this one does not have. */
  public static KeyRefused notCopied(int key) {
    return new KeyRefused("not-copied", key);
  }

  /** This node's file has another one of that number, by which it may have sealed. */
  public static KeyRefused another(int key) {
    return new KeyRefused("another", key);
  }

  static KeyRefused unwritable() {
    return new KeyRefused("unwritable");
  }
}
