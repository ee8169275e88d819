package org.tadamun.kernel.mail;

import com.icegreen.greenmail.util.ServerSetup;

/** Gives a test's mail server more time to start than the default of two seconds. */
public final class PatientSetup {

  private static final long MOST = 60_000;

  private PatientSetup() {}

  /** A server on a free port. */
  public static ServerSetup of(ServerSetup kind) {
    return patient(kind.dynamicPort());
  }

  public static ServerSetup patient(ServerSetup setup) {
    setup.setServerStartupTimeout(MOST);
    return setup;
  }
}
