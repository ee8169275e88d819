package org.tadamun.kernel.staff.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.record.entity.DomainEntity;

/**
 * A person who works in the console. The mail address is the name at sign-in, kept in small letters
 * and never changed until the person is forgotten. Without a password hash the person has been
 * invited only.
 */
@Entity
@Table(name = "kernel_staff")
@NamedQuery(
    name = StaffMember.BY_EMAIL,
    query = "select s from StaffMember s where s.email = :email")
@NamedQuery(
    name = StaffMember.BY_PUBLIC_ID,
    query = "select s from StaffMember s where s.publicId = :publicId")
@NamedQuery(
    name = StaffMember.END_SESSIONS,
    query =
        "update StaffMember s"
            + " set s.credentialVersion = s.credentialVersion + 1, s.modifiedAt = :now"
            + " where s.passwordHash is not null")
public class StaffMember extends DomainEntity {

  public static final String BY_EMAIL = "StaffMember.byEmail";
  public static final String BY_PUBLIC_ID = "StaffMember.byPublicId";

  /** Does {@link #endSessions} for each who can have one, in one statement. */
  public static final String END_SESSIONS = "StaffMember.endSessions";

  public static final int NAME_MAX = 120;
  public static final int EMAIL_MAX = 254;

  /** Stands in place of the name of a forgotten person; nobody else has an empty name. */
  private static final String NOBODY = "";

  @Column(name = "name", nullable = false, length = NAME_MAX)
  private String name;

  @Column(name = "email", nullable = false, length = EMAIL_MAX)
  private String email;

  @Column(name = "password_hash", length = 400)
  private String passwordHash;

  @Column(name = "credential_version", nullable = false)
  private int credentialVersion;

  /** The credential version of when the password was chosen. */
  @Column(name = "password_version", nullable = false)
  private int passwordVersion;

  @Column(name = "language", nullable = false, length = 35)
  private String language;

  @Column(name = "zone_id", nullable = false, length = 60)
  private String zone;

  @Enumerated(EnumType.STRING)
  @Column(name = "theme", nullable = false, length = 10)
  private Theme theme;

  @Column(name = "active", nullable = false)
  private boolean active;

  @Enumerated(EnumType.STRING)
  @Column(name = "shut_out_level", length = 12)
  private ShutOutLevel shutOutLevel;

  @Column(name = "shut_out_by", length = 60)
  private String shutOutBy;

  @Column(name = "signed_in_at")
  private Instant signedInAt;

  protected StaffMember() {}

  public StaffMember(String name, String email, String language, String zone, Instant now) {
    super(now);
    this.name = name;
    this.email = email;
    this.language = language;
    this.zone = zone;
    this.theme = Theme.AUTO;
    this.active = true;
  }

  /** Ends every session that was opened with the old password. */
  public void choosePassword(String hash, Instant now) {
    if (!active) {
      throw new WrongState(state(), "choose a password");
    }
    this.passwordHash = hash;
    this.credentialVersion++;
    this.passwordVersion = credentialVersion;
    touch(now);
  }

  public void introduce(String newName, String newLanguage, String newZone, Instant now) {
    this.name = newName;
    this.language = newLanguage;
    this.zone = newZone;
    touch(now);
  }

  public void choose(Theme newTheme, Instant now) {
    this.theme = newTheme;
    touch(now);
  }

  /** Stores another hash of the same password; ends no session. */
  public void strengthen(String hash, Instant now) {
    if (state() != StaffState.ACTIVE) {
      throw new WrongState(state(), "strengthen");
    }
    this.passwordHash = hash;
    touch(now);
  }

  /** Ends every session of this person. */
  public void endSessions(Instant now) {
    if (state() != StaffState.ACTIVE) {
      throw new WrongState(state(), "end sessions");
    }
    this.credentialVersion++;
    touch(now);
  }

  /**
   * Shuts the person out at once: open sessions end, even if the person is let in again before
   * their next request.
   *
   * @param level how far the caller reaches: nobody who reaches less far lets the person in
   * @param by the caller, as named in the audit trail
   */
  public void deactivate(ShutOutLevel level, String by, Instant now) {
    refuseUnless(StaffState.INACTIVE, "deactivate");
    this.active = false;
    this.credentialVersion++;
    this.shutOutLevel = Objects.requireNonNull(level);
    this.shutOutBy = by;
    touch(now);
  }

  /**
   * Restores the former state, but not the password, which may be why the person was shut out.
   *
   * @param unknown the hash of a password that nobody knows; not used if the person never had one
   */
  public void reactivate(String unknown, Instant now) {
    refuseUnless(passwordHash == null ? StaffState.INVITED : StaffState.ACTIVE, "reactivate");
    this.active = true;
    this.shutOutLevel = null;
    this.shutOutBy = null;
    if (passwordHash != null) {
      this.passwordHash = unknown;
    }
    this.credentialVersion++;
    touch(now);
  }

  /**
   * Erases everything by which the person is known. The number stays, since the audit trail refers
   * to it; the address is replaced by a unique text that is no address.
   */
  public void forget(Instant now) {
    refuseUnless(StaffState.FORGOTTEN, "forget");
    this.email = "forgotten " + publicId();
    this.passwordHash = null;
    this.active = false;
    this.credentialVersion++;
    this.theme = Theme.AUTO;
    this.signedInAt = null;
    this.shutOutLevel = ShutOutLevel.INSTALLATION;
    this.shutOutBy = null;
    introduce(NOBODY, "en", "UTC", now);
  }

  /** Notes the last sign-in, so that people who have not come for long can be shut out. */
  public void signIn(Instant now) {
    if (state() != StaffState.ACTIVE) {
      throw new WrongState(state(), "sign in");
    }
    this.signedInAt = now;
  }

  private void refuseUnless(StaffState next, String verb) {
    if (!state().mayBecome(next)) {
      throw new WrongState(state(), verb);
    }
  }

  public StaffState state() {
    if (!active) {
      return name.equals(NOBODY) ? StaffState.FORGOTTEN : StaffState.INACTIVE;
    }
    return passwordHash == null ? StaffState.INVITED : StaffState.ACTIVE;
  }

  /**
   * How far whoever shut the person out reached; null if not shut out. INSTALLATION if it was not
   * stored, as for people whom an older build has forgotten.
   */
  public ShutOutLevel shutOutLevel() {
    return !active && shutOutLevel == null ? ShutOutLevel.INSTALLATION : shutOutLevel;
  }

  /** Null if not shut out, and if it is not known. */
  public String shutOutBy() {
    return shutOutBy;
  }

  public String name() {
    return name;
  }

  public String email() {
    return email;
  }

  public String passwordHash() {
    return passwordHash;
  }

  public int credentialVersion() {
    return credentialVersion;
  }

  /** Changes with each password that the person chooses, and with nothing else. */
  public int passwordVersion() {
    return passwordVersion;
  }

  public String language() {
    return language;
  }

  public String zone() {
    return zone;
  }

  public Theme theme() {
    return theme;
  }

  public Instant signedInAt() {
    return signedInAt;
  }
}
