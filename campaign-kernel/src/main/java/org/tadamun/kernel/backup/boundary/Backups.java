package org.tadamun.kernel.backup.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.boundary.AuditTrail;

/** Of the embedded database alone: PostgreSQL has tools of its own for it. */
@Stateless
public class Backups {

  private static final String COPY = "CALL SYSCS_UTIL.SYSCS_BACKUP_DATABASE(?)";
  private static final String SUBJECT = "backup";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private AuditTrail audit;

  /**
   * Has the database write a copy of itself below this folder, while others read and write (R1).
   * Derby takes page by page, and then of its log all that happened meanwhile.
   *
   * @param folder its absolute path
   * @throws PersistenceException where it cannot
   */
  @RolesAllowed(Permission.SYSTEM)
  public void copyTo(Path folder) {
    try (PreparedStatement copy = em.unwrap(Connection.class).prepareStatement(COPY)) {
      copy.setString(1, folder.toString());
      copy.execute();
    } catch (SQLException failed) {
      throw new PersistenceException(failed);
    }
  }

  /**
   * Writes down that there is one: in the trail of the database that runs, not of the copy.
   *
   * @param name of its folder
   */
  @RolesAllowed(Permission.SYSTEM)
  public void made(String name) {
    audit.record("backup.made", SUBJECT, "database", null, null, name);
  }
}
