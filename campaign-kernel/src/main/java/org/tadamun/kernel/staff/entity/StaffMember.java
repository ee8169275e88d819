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
 * A person who works in the console. His mail address is his name at sign-in, kept in small letters
 * and never changed, until he is forgotten. Without a password hash he has been invited only.
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

  /** As {@link #endSessions} of each who can have one, in one statement. */
  public static final String END_SESSIONS = "StaffMember.endSessions";

  public static final int NAME_MAX = 120;
  public static final int EMAIL_MAX = 254;

  /** What stands where the name was; nobody else has none. */
  private static final String NOBODY = "";

  @Column(name = "name", nullable = false, length = NAME_MAX)
  private String name;

  @Column(name = "email", nullable = false, length = EMAIL_MAX)
  private String email;

  @Column(name = "password_hash", length = 400)
  private String passwordHash;

  @Column(name = "credential_version", nullable = false)
  private int credentialVersion;

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

  /** Ends every session that was opened with the password before. */
  public void choosePassword(String hash, Instant now) {
    if (!active) {
      throw new WrongState(state(), "choose a password");
    }
    this.passwordHash = hash;
    this.credentialVersion++;
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

  /** The same password by another hash; it is no new one, and ends no session. */
  public void strengthen(String hash, Instant now) {
    if (state() != StaffState.ACTIVE) {
      throw new WrongState(state(), "strengthen");
    }
    this.passwordHash = hash;
    touch(now);
  }

  /** Ends every session there is. */
  public void endSessions(Instant now) {
    if (state() != StaffState.ACTIVE) {
      throw new WrongState(state(), "end sessions");
    }
    this.credentialVersion++;
    touch(now);
  }

  /**
   * Shuts him out at once: his open sessions end, also where he is let in again before they ask.
   *
   * @param level how far whoever does it reaches: nobody lets him in who reaches less far
   * @param by who does it, as the trail names him
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
   * As what he was, but with no password of before: it may be why he was shut out.
   *
   * @param unknown the hash of what nobody knows; who never had a password goes on without one
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
   * Nothing is left by which he is known. His number stays, since the trail speaks of it; where his
   * address was stands what is none, and nobody else's.
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

  /** The moment of the last sign-in: who has not come for long can be shut out. */
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
   * From how far he was shut out; null for who is in. Of who was forgotten before it was kept: all.
   */
  public ShutOutLevel shutOutLevel() {
    return !active && shutOutLevel == null ? ShutOutLevel.INSTALLATION : shutOutLevel;
  }

  /** Null for who is not shut out, and where it is not known. */
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
