package org.tadamun.kernel.database.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Drops, once a minute, the row ids that this node has fetched from the sequence and not used. A
 * node fetches 500 at a time for signatures and mails, 50 for other entities, and a quiet node uses
 * them for weeks: its new rows would have lower ids than older rows of another node, and lists that
 * sort the newest first by id would show them in the wrong place. With this, the ids of two nodes
 * follow time to a minute. Unused ids are harmless gaps.
 *
 * <p>JPA has no method for this; EclipseLink has one, but is not on the compiler's class path. A
 * thread that asks for an id at the same moment gets one of the old block, or the first of the next
 * one.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class NumberBlocks {

  private static final int KEPT_SECONDS = 60;
  private static final String SESSION = "org.eclipse.persistence.sessions.DatabaseSession";
  private static final String CONTROL = "org.eclipse.persistence.sequencing.SequencingControl";
  private static final Logger LOG = System.getLogger(NumberBlocks.class.getName());

  @PersistenceUnit(unitName = "tadamun")
  private EntityManagerFactory factory;

  @Resource private ManagedScheduledExecutorService executor;

  @Inject
  @ConfigProperty(name = "tadamun.database.url")
  private String url;

  private Future<?> letting;

  /** Only on PostgreSQL: two nodes never share one Derby. */
  @PostConstruct
  void begin() {
    if (PostgresqlSettings.isFor(url)) {
      letting =
          executor.scheduleWithFixedDelay(
              this::letGo, KEPT_SECONDS, KEPT_SECONDS, TimeUnit.SECONDS);
    }
  }

  @PreDestroy
  void end() {
    if (letting != null) {
      letting.cancel(false);
    }
  }

  /** Makes the next entity of each kind fetch a new block. Needs no statement. */
  @PermitAll
  public void letGo() {
    letGo(factory);
  }

  void letGo(EntityManagerFactory factory) {
    try {
      ClassLoader loader = getClass().getClassLoader();
      Class<?> session = Class.forName(SESSION, true, loader);
      Object control = session.getMethod("getSequencingControl").invoke(factory.unwrap(session));
      Class.forName(CONTROL, true, loader).getMethod("initializePreallocated").invoke(control);
    } catch (ReflectiveOperationException | RuntimeException failed) {
      // After an exception a scheduled task is not run again; so it ends here, logged once.
      LOG.log(
          Level.WARNING,
          "Unused row ids cannot be dropped: new rows of several nodes may be in the wrong order",
          failed);
      end();
    }
  }
}
