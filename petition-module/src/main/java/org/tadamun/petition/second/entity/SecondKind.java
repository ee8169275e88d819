package org.tadamun.petition.second.entity;

import java.time.Duration;
import org.tadamun.kernel.access.boundary.Permission;

/** What one begins and another decides about. */
public enum SecondKind {
  /** A batch that waits for a check. */
  BATCH(Permission.PETITION_WRITE, "petition/batches", "&state=SUBMITTED&others=true"),
  /** An import that is ready to be started. */
  IMPORT(Permission.PETITION_WRITE, "petition/imports", ""),
  /** An invalidation by a rule. */
  RULE(Permission.PETITION_MODERATE, "petition/invalidations", "&state=PROPOSED&others=true"),
  /** A correction of what a recount has found. */
  CORRECTION(Permission.PETITION_MODERATE, "petition/countries", ""),
  /** An exemption from the retention rules. */
  EXEMPTION(Permission.RETENTION_WRITE, "retention/exemptions", "");

  /** So that ten of one hour are one mail. */
  private static final Duration GATHERING = Duration.ofHours(1);

  /** While a rule waits, what it is against goes on, and is not meant by it. */
  private static final Duration SOON = Duration.ofMinutes(5);

  private final String permission;
  private final String page;
  private final String waiting;

  /**
   * @param waiting by which that page lists alone what waits; empty where it has no such list
   */
  SecondKind(String permission, String page, String waiting) {
    this.permission = permission;
    this.page = page;
    this.waiting = waiting;
  }

  /** Without which nobody decides about it. */
  public String permission() {
    return permission;
  }

  /** How long a mail about it waits for more of its kind. */
  public Duration gathering() {
    return this == RULE ? SOON : GATHERING;
  }

  /** Where one decides, below the console, with what waits alone. */
  public String page(String campaign, String petition) {
    String all = page + "?campaign=" + campaign;
    return (isOfInstallation() ? all : all + "&petition=" + petition) + waiting;
  }

  /** Whether who governs the whole installation decides about it, and nobody else. */
  public boolean isOfInstallation() {
    return this == EXEMPTION;
  }

  /** Whether it can be done only while signatures of the petition are confirmed. */
  public boolean isEnteredInTime() {
    return this == BATCH || this == IMPORT;
  }
}
