package org.tadamun.petition.trend.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/**
 * Drops old ranges and refusals, also when nobody signs or looks any more, and has refusals logged.
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

  /** Runs while the hour that it logs is still in memory. */
  @Schedule(hour = "*", minute = "59", second = "59", persistent = false)
  @PermitAll
  public void tell() {
    refusals.tell();
  }
}
