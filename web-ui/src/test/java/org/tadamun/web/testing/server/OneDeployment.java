package org.tadamun.web.testing.server;

import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;

/**
 * Deploys for the first class and keeps the deployment for all others: the managed server starts at
 * each deployment, which would cost a quarter of a minute for every class. The server ends with the
 * run, by the adapter's shutdown hook.
 */
public class OneDeployment {

  @Inject @ClassScoped private InstanceProducer<DeploymentScenario> ofClass;

  private DeploymentScenario kept;
  private boolean deployed;

  public void generate(@Observes EventContext<GenerateDeployment> generation) {
    if (kept == null) {
      generation.proceed();
      kept = ofClass.get();
    } else {
      ofClass.set(kept);
    }
  }

  public void deploy(@Observes EventContext<DeployManagedDeployments> deployment) {
    if (!deployed) {
      deployed = true;
      deployment.proceed();
    }
  }

  public void undeploy(@Observes EventContext<UnDeployManagedDeployments> end) {
    // the next class needs it
  }
}
