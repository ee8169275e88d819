package org.tadamun.kernel.staff.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.tadamun.kernel.access.boundary.Reach;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.record.entity.DomainEntity;

/**
 * One role of one person: everywhere, or in one campaign, or in one country of one campaign. A
 * campaign or country that is null means all of them.
 */
@Entity
@Table(name = "kernel_role_assignment")
@NamedQuery(
    name = RoleAssignment.OF_STAFF,
    query = "select a from RoleAssignment a where a.staff.publicId = :publicId order by a.id")
public class RoleAssignment extends DomainEntity {

  public static final String OF_STAFF = "RoleAssignment.ofStaff";

  @ManyToOne(optional = false)
  @JoinColumn(name = "staff_id", nullable = false, updatable = false)
  private StaffMember staff;

  @Enumerated(EnumType.STRING)
  @Column(name = "role", nullable = false, updatable = false, length = 32)
  private Role role;

  @Column(name = "campaign_id", updatable = false)
  private Long campaignId;

  @Column(name = "country", updatable = false, length = 2)
  private String country;

  protected RoleAssignment() {}

  public RoleAssignment(
      StaffMember staff, Role role, Long campaignId, String country, Instant now) {
    super(now);
    this.staff = staff;
    this.role = role;
    this.campaignId = campaignId;
    this.country = country;
  }

  public Reach reach() {
    return new Reach(role, campaignId, country);
  }

  public StaffMember staff() {
    return staff;
  }

  public Role role() {
    return role;
  }

  public Long campaignId() {
    return campaignId;
  }

  public String country() {
    return country;
  }
}
