package org.tadamun.kernel.mail;

import com.icegreen.greenmail.util.ServerSetup;

/** How a test's mail server starts: on a busy machine two seconds, which it has else, are short. */
public final class PatientSetup {

  private static final long MOST = 60_000;

  private PatientSetup() {}

  /** On a port that is free. */
  public static ServerSetup of(ServerSetup kind) {
    return patient(kind.dynamicPort());
  }

  public static ServerSetup patient(ServerSetup setup) {
    setup.setServerStartupTimeout(MOST);
    return setup;
  }
}
