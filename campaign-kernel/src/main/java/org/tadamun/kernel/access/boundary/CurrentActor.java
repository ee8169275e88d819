package org.tadamun.kernel.access.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/**
 * The caller of the current method: {@code staff:<publicId>}, {@code key:<publicId>}, {@code
 * system} or {@code public}. The audit trail keeps this name. Every call asks for it and nothing is
 * read from the database, so no transaction is started for it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@DeclareRoles({
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
  Permission.MAIL_WRITE,
  Permission.STAFF_WRITE,
  Permission.KEY_WRITE,
  Permission.AUDIT_READ,
  Permission.RETENTION_READ,
  Permission.RETENTION_WRITE,
  Permission.WEBHOOK_WRITE,
  Permission.SYSTEM
})
public class CurrentActor {

  public static final String STAFF_PREFIX = "staff:";
  public static final String KEY_PREFIX = "key:";
  public static final String PUBLIC = "public";

  @Resource private SessionContext context;

  @PermitAll
  public String name() {
    String principal = context.getCallerPrincipal().getName();
    return principal.equals(Permission.SYSTEM)
            || principal.startsWith(STAFF_PREFIX)
            || principal.startsWith(KEY_PREFIX)
        ? principal
        : PUBLIC;
  }

  /**
   * Whether the program itself calls. Decided by the name, which no account can have: a check of
   * the role would make the container search all permissions of all roles, at every call.
   */
  @PermitAll
  public boolean isSystem() {
    return context.getCallerPrincipal().getName().equals(Permission.SYSTEM);
  }

  @PermitAll
  public boolean isKey() {
    return context.getCallerPrincipal().getName().startsWith(KEY_PREFIX);
  }

  @PermitAll
  public boolean has(String permission) {
    return context.isCallerInRole(permission);
  }
}
