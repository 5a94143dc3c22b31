package dev.labcast.obs;

import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/// Runs a test with [RealObs] once more if OBS died by a fault of its own in it, and says so: OBS
/// 29.0 does now and then while sources are removed, and its recording may stand still for good
/// after a pause (docs/decisions/0060-obs-client.md). A test that fails while OBS is well has
/// failed, and so has one in which it fails twice.
public final class OwnCrash implements TestExecutionExceptionHandler {

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure)
            throws Throwable {
        RealObs obs = RealObs.theOne();
        boolean crashed = obs.hasCrashed();
        if (!crashed && !obs.recordingStandsStill()) {
            throw failure;
        }
        System.err.printf(
                "OBS %s by itself in %s, which is run again%n",
                crashed ? "crashed" : "stopped recording", context.getDisplayName());
        if (!crashed) {
            obs.kill();
        }
        Object test = context.getRequiredTestInstance();
        try {
            runAll(test, AfterEach.class);
        } catch (Exception alreadyBroken) {
            failure.addSuppressed(alreadyBroken);
        }
        RealObs.running();
        runAll(test, BeforeEach.class);
        run(test, context.getRequiredTestMethod());
    }

    private static void runAll(Object test, Class<? extends Annotation> kind) throws Exception {
        List<Method> methods =
                AnnotationSupport.findAnnotatedMethods(
                        test.getClass(), kind, HierarchyTraversalMode.TOP_DOWN);
        for (Method method : methods) {
            run(test, method);
        }
    }

    private static void run(Object test, Method method) throws Exception {
        method.setAccessible(true);
        try {
            method.invoke(test);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof Error error) {
                throw error;
            }
            throw (Exception) thrown.getCause();
        }
    }
}
