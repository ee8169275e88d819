package org.tadamun.kernel.access.boundary;

import java.util.List;

/**
 * What a caller may do. Staff members get permissions by their roles, integrators' keys by their
 * scopes, and each permission is a role of the container.
 */
public final class Permission {

  public static final String CONSOLE_READ = "console:read";

  /** Actions, endorsements and parliamentary acts as staff see them, not only what is public. */
  public static final String REPORT_READ = "report:read";

  public static final String CAMPAIGN_WRITE = "campaign:write";
  public static final String ADDRESSEE_WRITE = "addressee:write";
  public static final String TRANSLATE = "text:translate";
  public static final String PETITION_WRITE = "petition:write";
  public static final String PETITION_MODERATE = "petition:moderate";
  public static final String SIGNATURE_READ = "signature:read";
  public static final String ACTION_WRITE = "action:write";
  public static final String INCIDENT_READ = "incident:read";
  public static final String INCIDENT_WRITE = "incident:write";
  public static final String ENDORSEMENT_WRITE = "endorsement:write";
  public static final String MAIL_READ = "mail:read";
  public static final String MAIL_WRITE = "mail:write";
  public static final String STAFF_WRITE = "staff:write";
  public static final String KEY_WRITE = "key:write";
  public static final String AUDIT_READ = "audit:read";
  public static final String RETENTION_READ = "retention:read";
  public static final String RETENTION_WRITE = "retention:write";
  public static final String WEBHOOK_WRITE = "webhook:write";

  /** The program itself: start-up, timers, the demonstration. No person and no key ever has it. */
  public static final String SYSTEM = "system";

  private static final List<String> ALL =
      List.of(
          CONSOLE_READ,
          REPORT_READ,
          CAMPAIGN_WRITE,
          ADDRESSEE_WRITE,
          TRANSLATE,
          PETITION_WRITE,
          PETITION_MODERATE,
          SIGNATURE_READ,
          ACTION_WRITE,
          INCIDENT_READ,
          INCIDENT_WRITE,
          ENDORSEMENT_WRITE,
          MAIL_READ,
          MAIL_WRITE,
          STAFF_WRITE,
          KEY_WRITE,
          AUDIT_READ,
          RETENTION_READ,
          RETENTION_WRITE,
          WEBHOOK_WRITE);

  private Permission() {}

  /** The permissions that a person or a key can have: all but {@link #SYSTEM}. */
  public static List<String> all() {
    return ALL;
  }
}
