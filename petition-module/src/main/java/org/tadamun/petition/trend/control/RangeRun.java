package org.tadamun.petition.trend.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Has ranges forgotten after 48 hours, also where nobody signs or looks any more. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class RangeRun {

  @Inject private RangeMemory memory;

  @Schedule(hour = "*", minute = "*/5", persistent = false)
  @PermitAll
  public void run() {
    memory.forget();
  }
}
