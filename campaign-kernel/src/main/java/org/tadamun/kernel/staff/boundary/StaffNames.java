package org.tadamun.kernel.staff.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.staff.entity.RoleAssignment;
import org.tadamun.kernel.staff.entity.StaffMember;

/** Who is who among the staff: names only, for whoever works in the console. */
@Stateless
public class StaffNames {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /** A staff member whom one can make responsible for something. */
  public record Colleague(String publicId, String name) {}

  /** By public id; who left is named too, since logs speak of him; who was forgotten has "". */
  @RolesAllowed(Permission.CONSOLE_READ)
  public Map<String, String> of(Set<String> publicIds) {
    return publicIds.isEmpty()
        ? Map.of()
        : em.createQuery("select s from StaffMember s where s.publicId in :ids", StaffMember.class)
            .setParameter("ids", publicIds)
            .getResultStream()
            .collect(Collectors.toMap(StaffMember::publicId, StaffMember::name));
  }

  /** Active ones who have this permission in this campaign, by name. */
  @RolesAllowed({Permission.CONSOLE_READ, Permission.ENDORSEMENT_WRITE, Permission.SYSTEM})
  public List<Colleague> who(String permission, long campaignId) {
    return em.createQuery(
            "select a from RoleAssignment a join fetch a.staff where a.staff.active = true",
            RoleAssignment.class)
        .getResultStream()
        .filter(one -> one.reach().covers(campaignId) && one.reach().gives(permission))
        .map(one -> new Colleague(one.staff().publicId(), one.staff().name()))
        .distinct()
        .sorted(Comparator.comparing(Colleague::name, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }
}
