/** Time: always injected, always UTC. */
package org.tadamun.kernel.time;
