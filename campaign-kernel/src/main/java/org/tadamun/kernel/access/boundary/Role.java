package org.tadamun.kernel.access.boundary;

import java.util.List;
import java.util.Set;

/** The roles of the product, each a set of permissions. */
public enum Role {
  ADMINISTRATOR(
      Permission.CONSOLE_READ,
      Permission.REPORT_READ,
      Permission.CAMPAIGN_WRITE,
      Permission.STAFF_WRITE,
      Permission.KEY_WRITE,
      Permission.MAIL_READ,
      Permission.MAIL_WRITE,
      Permission.AUDIT_READ,
      Permission.RETENTION_READ,
      Permission.RETENTION_WRITE,
      Permission.WEBHOOK_WRITE),
  COORDINATOR(
      Permission.CONSOLE_READ,
      Permission.REPORT_READ,
      Permission.CAMPAIGN_WRITE,
      Permission.ADDRESSEE_WRITE,
      Permission.TRANSLATE,
      Permission.PETITION_WRITE,
      Permission.PETITION_MODERATE,
      Permission.SIGNATURE_READ,
      Permission.ACTION_WRITE,
      Permission.INCIDENT_READ,
      Permission.INCIDENT_WRITE,
      Permission.ENDORSEMENT_WRITE,
      Permission.MAIL_READ,
      Permission.STAFF_WRITE),
  COUNTRY_ORGANISER(
      Permission.CONSOLE_READ,
      Permission.REPORT_READ,
      Permission.ADDRESSEE_WRITE,
      Permission.PETITION_WRITE,
      Permission.PETITION_MODERATE,
      Permission.SIGNATURE_READ,
      Permission.ACTION_WRITE,
      Permission.INCIDENT_READ,
      Permission.INCIDENT_WRITE,
      Permission.ENDORSEMENT_WRITE),
  TRANSLATOR(Permission.CONSOLE_READ, Permission.TRANSLATE),
  LEGAL_OBSERVER(
      Permission.CONSOLE_READ,
      Permission.REPORT_READ,
      Permission.INCIDENT_READ,
      Permission.INCIDENT_WRITE),
  READER(Permission.CONSOLE_READ, Permission.REPORT_READ);

  private final Set<String> permissions;

  Role(String... permissions) {
    this.permissions = Set.copyOf(List.of(permissions));
  }

  /**
   * Whether it can be given. The observer's additional permissions open nothing yet (docs/adr/217).
   */
  public boolean isOffered() {
    return this != LEGAL_OBSERVER;
  }

  /** Whether the role is given for a country only (docs/adr/163). */
  public boolean isOfCountries() {
    return this == COUNTRY_ORGANISER;
  }

  /**
   * Whether the role is given for whole campaigns only. What it reads is not separated by country,
   * and what it writes is shared by all countries: limited to a country it would open more than it
   * says, or nothing (docs/adr/244).
   */
  public boolean isOfCampaigns() {
    return this != COORDINATOR && this != COUNTRY_ORGANISER;
  }

  public Set<String> permissions() {
    return permissions;
  }
}
