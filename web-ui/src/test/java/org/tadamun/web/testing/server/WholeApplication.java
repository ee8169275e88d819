package org.tadamun.web.testing.server;

import org.jboss.arquillian.container.test.api.DeploymentConfiguration;
import org.jboss.arquillian.container.test.spi.client.deployment.AutomaticDeployment;
import org.jboss.arquillian.test.spi.TestClass;

/** Gives every test class the whole application. */
public class WholeApplication implements AutomaticDeployment {

  @Override
  public DeploymentConfiguration generateDeploymentScenario(TestClass testClass) {
    return new DeploymentConfiguration.DeploymentContentBuilder(TadamunArchive.build()).get();
  }
}
