package org.tadamun.web.console.entrance;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.staff.boundary.OneTimeLinks;
import org.tadamun.web.launch.AdminLinkFiles;
import org.tadamun.web.security.AsSystem;

/**
 * Answers the start script's requests for a one-time link. This is safe: whoever can write into the
 * server's own folder controls the server anyway.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class AdminLinkWatch {

  @EJB private AsSystem asSystem;
  @EJB private OneTimeLinks links;

  @Inject
  @ConfigProperty(name = "tadamun.data-dir")
  private Optional<String> dataFolder;

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  @PermitAll
  public void onTimer() {
    dataFolder.ifPresent(
        folder ->
            new AdminLinkFiles(Path.of(folder, "run"))
                .answerNext(onlyFirst -> asSystem.run(() -> link(onlyFirst))));
  }

  private String link(boolean onlyFirst) {
    return onlyFirst && !links.isAdministratorNeeded() ? "" : links.administratorLink();
  }
}
