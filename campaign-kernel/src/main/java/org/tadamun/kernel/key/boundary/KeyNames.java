package org.tadamun.kernel.key.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.key.entity.ApiKey;
import org.tadamun.kernel.organisation.entity.Organisation;
import org.tadamun.kernel.text.entity.LocalizedText;

/** Names of keys, for staff in the console. */
@Stateless
public class KeyNames {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /** The name of a key, and of its organisation. */
  public record Named(String name, LocalizedText organisation) {}

  /** Names by public id; revoked keys included, since the audit trail mentions them. */
  @RolesAllowed(Permission.CONSOLE_READ)
  public Map<String, Named> of(Set<String> publicIds) {
    return publicIds.isEmpty()
        ? Map.of()
        : em.createQuery(
                "select k, o from ApiKey k, Organisation o"
                    + " where o.id = k.organisationId and k.publicId in :ids",
                Object[].class)
            .setParameter("ids", publicIds)
            .getResultStream()
            .collect(
                Collectors.toMap(
                    row -> ((ApiKey) row[0]).publicId(),
                    row -> new Named(((ApiKey) row[0]).name(), ((Organisation) row[1]).name())));
  }
}
