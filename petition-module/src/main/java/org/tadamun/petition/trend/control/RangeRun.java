package org.tadamun.petition.trend.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/**
 * Has ranges forgotten after 48 hours, and refusals after one, also where nobody signs or looks any
 * more; and has refusals told.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class RangeRun {

  @Inject private RangeMemory memory;
  @Inject private RefusalMemory refusals;

  @Schedule(hour = "*", minute = "*/5", persistent = false)
  @PermitAll
  public void run() {
    memory.forget();
    refusals.forget();
  }

  /** While the hour that it tells of is still remembered whole. */
  @Schedule(hour = "*", minute = "59", second = "59", persistent = false)
  @PermitAll
  public void tell() {
    refusals.tell();
  }
}
