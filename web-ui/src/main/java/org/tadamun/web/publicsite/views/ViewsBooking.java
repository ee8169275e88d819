package org.tadamun.web.publicsite.views;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.time.Clock;
import org.tadamun.kernel.time.boundary.IsolatedTasks;
import org.tadamun.petition.funnel.boundary.Funnel;

/**
 * Stores once a minute how often pages were sent; after a failure the numbers are kept for the next
 * minute.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class ViewsBooking {

  private static final Logger LOG = System.getLogger(ViewsBooking.class.getName());

  @EJB private Funnel funnel;
  @Inject private PageViews views;
  @Inject private Clock clock;

  private final IsolatedTasks petitions = new IsolatedTasks(LOG, "Counting views of petition");

  @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
  @PermitAll
  public void run() {
    views.take().forEach(this::book);
  }

  private void book(String petition, long times) {
    if (!petitions.attempt(petition, clock.instant(), () -> funnel.seen(petition, times))) {
      views.add(petition, times);
    }
  }
}
