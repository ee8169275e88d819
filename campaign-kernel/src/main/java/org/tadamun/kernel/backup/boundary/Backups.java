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

/** Backups of the embedded database; PostgreSQL has tools of its own. */
@Stateless
public class Backups {

  private static final String COPY = "CALL SYSCS_UTIL.SYSCS_BACKUP_DATABASE(?)";
  private static final String SUBJECT = "backup";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private AuditTrail audit;

  /**
   * Makes the database write a copy of itself into this folder, while others read and write (R1).
   * Derby copies page by page, and then the log of all changes made meanwhile.
   *
   * @param folder its absolute path
   * @throws PersistenceException if it fails
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
   * Records the backup in the audit trail of the running database, not of the copy.
   *
   * @param name of the backup's folder
   */
  @RolesAllowed(Permission.SYSTEM)
  public void made(String name) {
    audit.record("backup.made", SUBJECT, "database", null, null, name);
  }
}
