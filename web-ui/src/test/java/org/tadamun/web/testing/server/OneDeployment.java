package org.tadamun.web.testing.server;

import org.jboss.arquillian.container.spi.client.deployment.Deployment;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.context.annotation.DeploymentScoped;
import org.jboss.arquillian.container.spi.event.DeployDeployment;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;

/**
 * Deploys for the first class and keeps the deployment for all others. Otherwise the managed server
 * would start for each deployment, which costs a quarter of a minute for every class. The adapter's
 * shutdown hook ends the server with the process.
 *
 * <p>The state is static, because in a process that shares the classes with another one, each class
 * is a run of its own with an Arquillian of its own.
 */
public class OneDeployment {

  /** After Arquillian has opened the contexts that keep the deployment and its address. */
  private static final int WITHIN_THE_CONTEXTS = -100;

  private static DeploymentScenario kept;
  private static boolean begun;
  private static ProtocolMetaData address;

  @Inject @ClassScoped private InstanceProducer<DeploymentScenario> ofClass;
  @Inject @DeploymentScoped private InstanceProducer<Deployment> deployed;
  @Inject @DeploymentScoped private InstanceProducer<DeploymentDescription> description;
  @Inject @DeploymentScoped private InstanceProducer<ProtocolMetaData> addressed;

  public void generate(
      @Observes(precedence = WITHIN_THE_CONTEXTS) EventContext<GenerateDeployment> generation) {
    if (kept == null) {
      generation.proceed();
      kept = ofClass.get();
    } else {
      ofClass.set(kept);
    }
  }

  public void deploy(
      @Observes(precedence = WITHIN_THE_CONTEXTS) EventContext<DeployDeployment> deployment) {
    if (!begun) {
      begun = true;
      deployment.proceed();
      address = addressed.get();
    } else if (address == null) {
      throw new IllegalStateException("the server did not start for an earlier class");
    } else {
      Deployment one = deployment.getEvent().getDeployment();
      description.set(one.getDescription());
      deployed.set(one);
      addressed.set(address);
    }
  }

  public void undeploy(@Observes EventContext<UnDeployManagedDeployments> end) {
    // Nothing: the next class needs the deployment.
  }
}
