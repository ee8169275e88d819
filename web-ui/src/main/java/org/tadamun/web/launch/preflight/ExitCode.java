package org.tadamun.web.launch.preflight;

/**
 * Why nothing was started (R2). The start script itself uses 4 (the build failed) and 16 (no JDK),
 * the JVM 1 and 3 (docs/adr/151); {@code docs/operations.md} has the table.
 */
public enum ExitCode {
  USAGE(2),
  CONFIGURATION(5),
  PORT(6),
  DATA_FOLDER(7),
  IN_USE(8),
  DATABASE(9),
  OTHER_VERSION(10),
  SECRETS(11),
  REAL_CAMPAIGN(12),
  NOT_DEPLOYED(13),
  NO_SERVER(14),
  KEYS(15),
  BACKUP(17),
  NO_ROOM(18),
  HALF_RESTORED(19);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }
}
