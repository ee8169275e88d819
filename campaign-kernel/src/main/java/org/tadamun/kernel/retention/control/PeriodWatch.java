package org.tadamun.kernel.retention.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.OptionalLong;
import org.tadamun.kernel.retention.boundary.RetentionRule;

/**
 * Records at each start whether a period was changed, since a file notifies nobody, and logs where
 * data is kept longer than was promised. Runs before the server accepts requests, whose pages would
 * show the new period.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class PeriodWatch {

  private static final Logger LOG = System.getLogger(PeriodWatch.class.getName());

  @EJB private RetentionPeriods periods;
  @Inject @Any private Instance<RetentionRule> rules;

  @PostConstruct
  void begin() {
    run();
  }

  @PermitAll
  public void run() {
    rules.forEach(rule -> tell(rule, periods.note(rule)));
  }

  static void tell(RetentionRule rule, OptionalLong before) {
    if (before.isEmpty()) {
      return;
    }
    String key = rule.key().key();
    String was = Long.toString(before.getAsLong());
    String is = Long.toString(rule.kept().days());
    if (rule.kept().isForEver()) {
      if (rule.isPromised()) {
        LOG.log(
            Level.WARNING,
            "{0} is off: what it would delete is kept, even of people who were promised {1} days",
            key,
            was);
      }
    } else if (rule.kept().days() > before.getAsLong()) {
      LOG.log(
          Level.WARNING,
          "{0} was {1} days, and is {2} from now on{3}",
          key,
          was,
          is,
          rule.isPromised() ? "; data of people who were promised the shorter time keep it" : "");
    } else if (rule.kept().days() < before.getAsLong()) {
      LOG.log(Level.INFO, "{0} was {1} days, and is {2} from now on, for all", key, was, is);
    }
  }
}
