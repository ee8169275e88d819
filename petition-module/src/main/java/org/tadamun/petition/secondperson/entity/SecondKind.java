package org.tadamun.petition.secondperson.entity;

import java.time.Duration;
import org.tadamun.kernel.access.boundary.Permission;

/** What one person begins and another one decides. */
public enum SecondKind {
  /** A batch that waits for its check. */
  BATCH(Permission.PETITION_WRITE, "petition/batches", "&state=SUBMITTED&others=true"),
  /** An import that is ready to be started. */
  IMPORT(Permission.PETITION_WRITE, "petition/imports", ""),
  /** An invalidation by a rule. */
  RULE(Permission.PETITION_MODERATE, "petition/invalidations", "&state=PROPOSED&others=true"),
  /** A correction after a recount. */
  CORRECTION(Permission.PETITION_MODERATE, "petition/countries", ""),
  /** An exemption from the retention rules. */
  EXEMPTION(Permission.RETENTION_WRITE, "retention/exemptions", "");

  /** So that ten within an hour make one mail. */
  private static final Duration GATHERING = Duration.ofHours(1);

  /**
   * While a rule waits, the signatures it is against go on coming, and later ones are not covered.
   */
  private static final Duration SOON = Duration.ofMinutes(5);

  private final String permission;
  private final String page;
  private final String waiting;

  /**
   * @param waiting query that narrows the page to waiting things; empty if it has no such list
   */
  SecondKind(String permission, String page, String waiting) {
    this.permission = permission;
    this.page = page;
    this.waiting = waiting;
  }

  /** The permission to decide about it. */
  public String permission() {
    return permission;
  }

  /** How long a mail waits for more of its kind. */
  public Duration gathering() {
    return this == RULE ? SOON : GATHERING;
  }

  /** The page for the decision, below the console, with waiting things only. */
  public String page(String campaign, String petition) {
    String all = page + "?campaign=" + campaign;
    return (isOfInstallation() ? all : all + "&petition=" + petition) + waiting;
  }

  /** Whether it needs the permission for the whole installation. */
  public boolean isOfInstallation() {
    return this == EXEMPTION;
  }

  /** Whether it can be decided only while signatures of the petition can be confirmed. */
  public boolean isEnteredInTime() {
    return this == BATCH || this == IMPORT;
  }
}
