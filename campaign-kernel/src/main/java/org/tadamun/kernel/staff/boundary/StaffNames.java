package org.tadamun.kernel.staff.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Reach;
import org.tadamun.kernel.staff.entity.RoleAssignment;
import org.tadamun.kernel.staff.entity.StaffMember;

/**
 * Names of staff, for everybody who works in the console. The methods that tell who may do what in
 * a campaign do not check whether the caller may see that campaign: use cases and pages do so
 * before.
 */
@Stateless
public class StaffNames {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /** A staff member who can be made responsible for something. */
  public record Colleague(String publicId, String name) {}

  /** Names by public id; also of those who left, since logs name them; "" for those forgotten. */
  @RolesAllowed(Permission.CONSOLE_READ)
  public Map<String, String> of(Set<String> publicIds) {
    return publicIds.isEmpty()
        ? Map.of()
        : em.createQuery("select s from StaffMember s where s.publicId in :ids", StaffMember.class)
            .setParameter("ids", publicIds)
            .getResultStream()
            .collect(Collectors.toMap(StaffMember::publicId, StaffMember::name));
  }

  /** Active staff with this permission in this campaign, in at least one country, by name. */
  @RolesAllowed({Permission.ENDORSEMENT_WRITE, Permission.SYSTEM})
  public List<Colleague> who(String permission, long campaignId) {
    return named(given(permission), reach -> reach.covers(campaignId));
  }

  /** As {@link #who(String, long)}, for one country; null for what concerns the whole campaign. */
  @RolesAllowed({Permission.ENDORSEMENT_WRITE, Permission.SYSTEM})
  public List<Colleague> who(String permission, long campaignId, String country) {
    return named(given(permission), reach -> reach.covers(campaignId, country));
  }

  /** The public ids of {@link #who(String, long, String)} for each country, for a whole list. */
  @RolesAllowed({Permission.CONSOLE_READ, Permission.ENDORSEMENT_WRITE, Permission.SYSTEM})
  public Map<String, Set<String>> whoByCountry(
      String permission, long campaignId, Set<String> countries) {
    List<RoleAssignment> given = given(permission);
    return countries.stream()
        .collect(
            Collectors.toMap(
                Function.identity(),
                country ->
                    named(given, reach -> reach.covers(campaignId, country)).stream()
                        .map(Colleague::publicId)
                        .collect(Collectors.toSet())));
  }

  private List<RoleAssignment> given(String permission) {
    return em.createQuery(
            "select a from RoleAssignment a join fetch a.staff where a.staff.active = true",
            RoleAssignment.class)
        .getResultStream()
        .filter(one -> one.reach().gives(permission))
        .toList();
  }

  private static List<Colleague> named(List<RoleAssignment> given, Predicate<Reach> covers) {
    return given.stream()
        .filter(one -> covers.test(one.reach()))
        .map(one -> new Colleague(one.staff().publicId(), one.staff().name()))
        .distinct()
        .sorted(Comparator.comparing(Colleague::name, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }
}
