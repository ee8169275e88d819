package org.tadamun.kernel.staff.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.tadamun.kernel.record.entity.DomainEntity;

/** A person who works in the console. Without a password hash he has been invited only. */
@Entity
@Table(name = "kernel_staff")
public class StaffMember extends DomainEntity {

  public static final int NAME_MAX = 120;
  public static final int EMAIL_MAX = 254;

  @Column(name = "name", nullable = false, length = NAME_MAX)
  private String name;

  @Column(name = "email", nullable = false, length = EMAIL_MAX)
  private String email;

  @Column(name = "password_hash", length = 400)
  private String passwordHash;

  @Column(name = "language", nullable = false, length = 35)
  private String language;

  @Column(name = "zone_id", nullable = false, length = 60)
  private String zone;

  @Column(name = "theme", nullable = false, length = 10)
  private String theme;

  @Column(name = "active", nullable = false)
  private boolean active;

  protected StaffMember() {}

  public StaffMember(String name, String email, String language, String zone, Instant now) {
    super(now);
    this.name = name;
    this.email = email;
    this.language = language;
    this.zone = zone;
    this.theme = "AUTO";
    this.active = true;
  }

  public String name() {
    return name;
  }

  public String email() {
    return email;
  }

  public String language() {
    return language;
  }

  public String zone() {
    return zone;
  }

  public boolean isActive() {
    return active;
  }
}
