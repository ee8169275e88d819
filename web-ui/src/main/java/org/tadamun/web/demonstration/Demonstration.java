package org.tadamun.web.demonstration;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.web.security.AsSystem;

/**
 * Loads the demonstration before the server is ready, if {@code ./tadamun demo} asked for it. The
 * last step makes the campaign public. After that a later start loads nothing, whatever became of
 * the campaign or its name. A start that was broken off before is continued; nobody could use the
 * data in between.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class Demonstration {

  private static final Logger LOG = System.getLogger(Demonstration.class.getName());

  @Inject
  @ConfigProperty(name = "tadamun.demo", defaultValue = "false")
  private boolean wanted;

  @EJB private AsSystem asSystem;
  @Inject private SampleCampaign campaign;
  @Inject private SamplePetition petition;
  @Inject private SampleActions actions;
  @Inject private SampleEndorsements endorsements;
  @Inject private SampleParliament parliament;

  private volatile boolean refused;

  @PostConstruct
  void load() {
    if (wanted) {
      asSystem.run(
          () -> {
            loadAll();
            return null;
          });
    }
  }

  /** Whether there is a real campaign, so that nothing was loaded. */
  public boolean isRefused() {
    return refused;
  }

  private void loadAll() {
    if (campaign.findsRealCampaign()) {
      refused = true;
      LOG.log(Level.ERROR, "This data folder holds a real campaign: no demonstration was loaded");
      return;
    }
    DemonstrationFile data = DemonstrationFile.read("release-amar-fayaz");
    if (campaign.isLoaded(data)) {
      return;
    }
    CampaignView loaded = campaign.load(data);
    Map<String, AddresseeView> addressees =
        campaign.addressees(loaded.id(), data.parts("addressees"));
    petition.load(loaded.id(), data);
    actions.load(loaded, data, addressees);
    endorsements.load(loaded.id(), data, addressees);
    parliament.load(loaded.id(), data);
    campaign.goLive(loaded.slug());
  }
}
