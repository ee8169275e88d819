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
 * Lets go, once a minute, of the numbers that this node has fetched and not given yet. A node
 * fetches 500 at a time for signatures and mails, 50 for all else, and a quiet one lives of them
 * for weeks: what it writes then has lower numbers than all that another node wrote meanwhile, and
 * the lists of signatures and mails, which go by numbers, show it behind that. So the numbers of
 * two nodes follow time to a minute. Numbers that nobody gets do no harm: they were never one
 * without a gap.
 *
 * <p>JPA has no word for it, EclipseLink has, and is on no path of the compiler. Whoever is just
 * asking for a number gets one of the block before, or is the first of the next one.
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

  /** No two nodes have one Derby. */
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

  /** The next entity of each kind begins a block. Asks nothing of the database. */
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
      // Whoever throws here is asked no more, and once is enough to know it.
      LOG.log(Level.WARNING, "Of two nodes numbers do not follow time", failed);
      end();
    }
  }
}
