/** The console's page of trends by mail domain and range of addresses. */
package org.tadamun.web.console.trend;
